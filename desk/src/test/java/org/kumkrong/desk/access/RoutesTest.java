// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;

class RoutesTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kumkrong.desk");

    private static List<JavaMethod> routes() {
        return OURS.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                .toList();
    }

    @Test
    void everyRouteSaysWhichActItIs() {
        assertThat(routes()).hasSizeGreaterThan(15);
        assertThat(routes())
                .filteredOn(route -> !route.isAnnotatedWith(Needs.class)
                        && !route.isAnnotatedWith(Open.class)
                        && !route.isAnnotatedWith(ForSources.class)
                        && !route.isAnnotatedWith(ForClients.class))
                .isEmpty();
    }

    /// Signing in sees all accounts, of every agency; so only the package that needs it may say so.
    @Test
    void onlyAccountsSignIn() {
        assertThat(OURS.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTarget().getName().equals("whileSigningIn"))
                        .map(call -> call.getOriginOwner().getPackageName())
                        .distinct())
                .containsExactly("org.kumkrong.desk.accounts");
    }

    @Test
    void openRoutesAreTheseOnly() {
        assertThat(routes())
                .filteredOn(route -> route.isAnnotatedWith(Open.class))
                .extracting(route -> route.getOwner().getSimpleName())
                .containsOnly(
                        "SignInController",
                        "PasskeySignInController",
                        "EnrolmentController",
                        "ProviderController",
                        "LanguageController",
                        "HealthController",
                        "MetricsController",
                        "HomeController",
                        "OpenApiController");
    }
}
