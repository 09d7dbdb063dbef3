// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import org.kumkrong.desk.access.Open;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the interface for programs: made from the routes that are there, open to everybody.
@RestController
class OpenApiController {
    static final String PATH = "/api/openapi.json";

    private final RequestMappingHandlerMapping routes;
    private final JsonMapper json;

    OpenApiController(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes, JsonMapper json) {
        this.routes = routes;
        this.json = json;
    }

    @Open
    @GetMapping(path = PATH, produces = "application/json")
    JsonNode show() {
        return new OpenApi(json.getNodeFactory()).describe(routes.getHandlerMethods());
    }
}
