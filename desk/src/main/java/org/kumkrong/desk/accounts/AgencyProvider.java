// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.DeskSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/// An agency's own sign-in, where it has one, by OpenID Connect: code flow, with PKCE, state and nonce. It says who
/// somebody is to the agency; which officer that is, the desk decides, and it makes no accounts.
///
/// Source: OpenID Connect Core 1.0; RFC 7636.
@Component
class AgencyProvider {
    static final String BACK = "/sign-in/provider/back";

    private static final String ID = "agency";

    private final DeskSettings.@Nullable Provider settings;
    private final PublicAddress address;
    private final OidcAuthorizationCodeAuthenticationProvider checks;
    private volatile @Nullable ClientRegistration registration;

    AgencyProvider(DeskSettings settings, PublicAddress address) {
        this.settings = settings.provider();
        this.address = address;
        this.checks = new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(),
                asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
    }

    /// The agency whose officers may sign in there; null where there is none.
    @Nullable
    String agency() {
        return Optional.ofNullable(settings).map(DeskSettings.Provider::agency).orElse(null);
    }

    /// The agency that an account may sign in at; null where it is none of that agency's.
    @Nullable
    String agencyOf(Account account) {
        return account.agencyEn().equals(agency()) ? agency() : null;
    }

    /// Where to send a browser, and what to remember of it; empty where the provider cannot be reached.
    Optional<OAuth2AuthorizationRequest> begin(HttpServletRequest request) {
        Optional<ClientRegistration> known = known();
        return known.map(client -> {
            DefaultOAuth2AuthorizationRequestResolver resolver =
                    new DefaultOAuth2AuthorizationRequestResolver(new InMemoryClientRegistrationRepository(client));
            resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
            return resolver.resolve(request, ID);
        });
    }

    /// Who came back, as the provider knows them; empty where anything about it does not hold.
    Optional<String> subject(OAuth2AuthorizationRequest sent, Map<String, String> answer) {
        Optional<ClientRegistration> known = known();
        String code = answer.get("code");
        if (known.isEmpty() || code == null) {
            return Optional.empty();
        }
        OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(address.of(BACK))
                .state(answer.getOrDefault("state", ""))
                .build();
        try {
            Authentication checked = checks.authenticate(
                    new OAuth2LoginAuthenticationToken(known.get(), new OAuth2AuthorizationExchange(sent, response)));
            return Optional.ofNullable(checked).map(Authentication::getName);
        } catch (OAuth2AuthenticationException e) {
            return Optional.empty();
        }
    }

    /// What the provider says about itself; asked for when first needed, so that the desk starts without it.
    private Optional<ClientRegistration> known() {
        DeskSettings.Provider provider = settings;
        ClientRegistration client = registration;
        if (client == null && provider != null) {
            try {
                client = ClientRegistrations.fromOidcIssuerLocation(
                                provider.issuer().toString())
                        .registrationId(ID)
                        .clientId(provider.clientId())
                        .clientSecret(provider.clientSecret().value())
                        .redirectUri(address.of(BACK))
                        .scope("openid")
                        .build();
                registration = client;
            } catch (IllegalArgumentException | IllegalStateException | RestClientException e) {
                return Optional.empty(); // it is away, or not the one it says; they sign in another way meanwhile
            }
        }
        return Optional.ofNullable(client);
    }
}
