// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An answer that a route gives when it has done what was asked.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Answer.All.class)
public @interface Answer {
    /// The HTTP status.
    int status();

    /// When it comes.
    String says();

    /// What it holds; `String` for text.
    Class<?> body();

    /// Its media type.
    String type() default "application/json";

    /// All answers of one route.
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /// The answers.
        Answer[] value();
    }
}
