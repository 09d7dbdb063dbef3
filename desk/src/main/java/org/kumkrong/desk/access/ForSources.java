// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A route for programs of a source that show a token. No officer's session opens it, and it shows no case.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForSources {}
