// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Where Spring starts to look for the desk's parts.
@SpringBootApplication
class DeskApplication {}
