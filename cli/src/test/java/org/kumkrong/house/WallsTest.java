// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallsTest {
    private static final Walls OURS = new Walls("org.kumkrong");
    private static final Walls BROKEN = new Walls("org.kumkrong.house.broken");
    private static final JavaClasses OUR_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kumkrong");
    private static final JavaClasses BROKEN_CLASSES =
            new ClassFileImporter().importPackages("org.kumkrong.house.broken");

    static Set<String> modules() {
        return Walls.MAY_USE.keySet();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void moduleUsesOnlyWhatItMay(String module) {
        OURS.between(module).check(OUR_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void moduleShowsOnlyWhatItMay(String module) {
        Source descriptor = Source.read(Path.of(module, "src", "main", "java", "module-info.java"));

        List<String> shown = Pattern.compile("\\bexports +([\\w.]+) *;")
                .matcher(descriptor.code())
                .results()
                .map(export -> export.group(1))
                .toList();

        assertThat(Walls.MAY_SHOW.get(module)).containsAll(shown);
    }

    @Test
    void enginesComputeOnly() {
        OURS.engines().check(OUR_CLASSES);
    }

    @Test
    void theEngineThatMapsFilesCallsNothingNative() {
        OURS.mapping().check(OUR_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleWithAWallIsThere(String module) {
        assertThat(OUR_CLASSES).anyMatch(type -> type.getPackageName().startsWith("org.kumkrong." + module));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.sql.Connection",
                "javax.sql.DataSource",
                "java.net.http.HttpClient",
                "java.util.logging.Logger",
                "java.lang.foreign.Arena",
                "picocli.CommandLine"
            })
    void everyForbiddenPackageExists(String type) throws ClassNotFoundException {
        String name = Class.forName(type).getPackageName();

        assertThat(Walls.NOT_IN_ENGINES).contains(name).hasSize(6);
    }

    @Test
    void wallBetweenEnginesBites() {
        assertThatThrownBy(() -> BROKEN.between("intake").check(BROKEN_CLASSES)).isInstanceOf(AssertionError.class);
    }

    @Test
    void wallAroundEnginesBites() {
        assertThatThrownBy(() -> BROKEN.engines().check(BROKEN_CLASSES)).isInstanceOf(AssertionError.class);
    }
}
