// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Open;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in at an agency's own provider; and, for whoever is signed in or enrolling, binding the account to it.
@Controller
class ProviderController {
    private static final String REFUSED = "redirect:/sign-in?no=provider";
    private static final String SIGNING_IN = "provider, signing in";
    private static final String BINDING = "provider, binding ";
    private static final String COME_BACK = "back";

    private final AgencyProvider provider;
    private final ProviderBinding binding;
    private final Enrolments enrolments;
    private final SigningIn signingIn;
    private final SessionCookie cookies;
    private final Secrets secrets;
    private final OwnAccount own;
    private final Wall wall;

    ProviderController(
            AgencyProvider provider,
            ProviderBinding binding,
            Enrolments enrolments,
            SigningIn signingIn,
            SessionCookie cookies,
            Secrets secrets,
            OwnAccount own,
            Wall wall) {
        this.provider = provider;
        this.binding = binding;
        this.enrolments = enrolments;
        this.signingIn = signingIn;
        this.cookies = cookies;
        this.secrets = secrets;
        this.own = own;
        this.wall = wall;
    }

    /// Goes to the provider. What was asked there travels, sealed, in a cookie, so that any process can
    /// take the answer.
    @Open
    @GetMapping("/sign-in/provider")
    String go(@RequestParam(defaultValue = "") String back, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return ask(SIGNING_IN, back, request, response)
                .map(where -> "redirect:" + where)
                .orElse(REFUSED);
    }

    /// The same to bind one's account. The way there is a link on a page, because a form may lead nowhere else.
    @Needs(Act.OWN_ACCOUNT)
    @PostMapping("/account/provider")
    String goToBind(
            Viewer viewer,
            @RequestParam(defaultValue = "") String current,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Optional<String> mistake = own.refusal(viewer, current, request.getRemoteAddr());
        if (mistake.isPresent()) {
            return "redirect:/account?refused=" + mistake.get();
        }
        Optional<String> where = ask(BINDING + viewer.officerId(), "", request, response);
        if (where.isEmpty()) {
            return "redirect:/account?refused=provider.refused";
        }
        model.addAttribute("where", where.get());
        model.addAttribute("provider", provider.agency());
        model.addAttribute("here", "/account");
        return "accounts/provider";
    }

    private Optional<String> ask(String purpose, String back, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<OAuth2AuthorizationRequest> asked = provider.begin(request)
                .map(begun -> OAuth2AuthorizationRequest.from(begun)
                        .attributes(remembered -> remembered.put(COME_BACK, back))
                        .build());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(asked.get());
        }
        cookies.set(response, SessionCookie.PROVIDER, secrets.seal(bytes.toByteArray(), purpose));
        return Optional.of(asked.get().getAuthorizationRequestUri());
    }

    @Open
    @GetMapping(AgencyProvider.BACK)
    String back(
            @Nullable Viewer viewer,
            @RequestParam Map<String, String> answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        cookies.clear(response, SessionCookie.PROVIDER);
        if (viewer != null) {
            return asked(request, BINDING + viewer.officerId())
                    .flatMap(sent -> provider.subject(sent, answer))
                    .map(subject -> bind(viewer, subject))
                    .orElse("redirect:/account?refused=provider.refused");
        }
        Optional<OAuth2AuthorizationRequest> asked = asked(request, SIGNING_IN);
        Optional<String> subject = asked.flatMap(sent -> provider.subject(sent, answer));
        if (subject.isEmpty()) {
            return REFUSED;
        }
        Optional<String> token = cookies.read(request, SessionCookie.ENROLMENT);
        Optional<Enrolments.Pending> enrolling = token.flatMap(
                        link -> wall.whileSigningIn(jdbc -> enrolments.find(jdbc, link)))
                .filter(Enrolments.Pending::passwordShown);
        if (enrolling.isPresent()) {
            Account account = enrolling.get().account();
            return wall.whileSigningIn(jdbc -> binding.bind(jdbc, account, subject.get()))
                    ? "redirect:/enrolment"
                    : REFUSED;
        }
        Optional<UUID> officer = wall.whileSigningIn(jdbc -> binding.officer(jdbc, subject.get()));
        String back = asked.map(sent -> String.valueOf(sent.getAttributes().get(COME_BACK)))
                .orElse("/");
        return officer.isEmpty() ? REFUSED : signingIn.open(officer.get(), Means.PROVIDER, back, request, response);
    }

    private String bind(Viewer viewer, String subject) {
        boolean bound = wall.write(viewer, jdbc -> {
            boolean done = binding.bind(jdbc, viewer, subject);
            if (done) {
                Events.record(
                        jdbc,
                        viewer,
                        "provider-bound",
                        "officer",
                        viewer.officerId().toString(),
                        "");
            }
            return done;
        });
        return bound ? "redirect:/account?done=provider" : "redirect:/account?refused=provider.refused";
    }

    /// What this browser was sent to ask; only we can have sealed it.
    private Optional<OAuth2AuthorizationRequest> asked(HttpServletRequest request, String purpose) {
        return cookies.read(request, SessionCookie.PROVIDER)
                .flatMap(kept -> secrets.open(kept, purpose))
                .map(ProviderController::read);
    }

    private static OAuth2AuthorizationRequest read(byte[] bytes) {
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (OAuth2AuthorizationRequest) objects.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("what we sealed ourselves cannot be read", e);
        }
    }
}
