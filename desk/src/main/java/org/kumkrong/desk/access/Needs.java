// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The act that a route is. A route without it, or without [Open], is refused to everybody.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /// The act.
    Act value();
}
