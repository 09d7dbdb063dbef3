// SPDX-License-Identifier: Apache-2.0
/// The web application. Open, because Spring makes and fills its objects.
open module org.kumkrong.desk {
    requires static transitive org.jspecify;
    requires com.ibm.icu;
    requires java.desktop;
    requires java.sql;
    requires java.net.http;
    requires java.xml;
    requires jdk.security.auth;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.kumkrong.estimation;
    requires org.kumkrong.intake;
    requires org.kumkrong.triage;
    requires org.kumkrong.hashindex;
    requires org.kumkrong.linkage;
    requires org.kumkrong.testkit;
    requires org.apache.commons.compress;
    requires org.apache.tomcat.embed.core;
    requires flyway.core;
    requires org.postgresql.jdbc;
    requires com.zaxxer.hikari;
    requires org.slf4j;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires spring.beans;
    requires spring.boot;
    requires spring.boot.autoconfigure;
    requires spring.boot.jdbc;
    requires spring.boot.tomcat;
    requires spring.boot.web.server;
    requires spring.context;
    requires spring.core;
    requires spring.jdbc;
    requires spring.security.config;
    requires spring.security.core;
    requires spring.security.crypto;
    requires spring.security.web;
    requires spring.security.oauth2.client;
    requires spring.security.oauth2.core;
    requires spring.security.oauth2.jose;
    requires com.webauthn4j.core;
    requires io.nayuki.qrcodegen;
    requires spring.tx;
    requires spring.web;
    requires spring.webmvc;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires thymeleaf;

    exports org.kumkrong.desk;
}
