// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A route for programs of other units that pull lists of fingerprints or ask about one. No officer's session opens it.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForClients {}
