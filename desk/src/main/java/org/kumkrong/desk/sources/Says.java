// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the description of the interface says about a route, a parameter or a part of an answer.
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Says {
    /// One or two sentences, in English.
    String value();
}
