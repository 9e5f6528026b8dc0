package commonweal.office.access;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the web comes in: the sign-in form, sessions, headers. Who may do what is {@link AccessCheck}'s. */
@Configuration
@EnableConfigurationProperties(IdentityProvider.class)
class WebSecurity implements WebMvcConfigurer {

    /** Pages bring their own style sheets, scripts and pictures, and nothing from elsewhere. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final int BCRYPT_STRENGTH = 10;

    private final AccessCheck check;
    private final ActingRequests acting;

    WebSecurity(AccessCheck check, ActingRequests acting) {
        this.check = check;
        this.acting = acting;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(check);
        registry.addInterceptor(acting);
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            PasswordSignIn passwords,
            Tokens tokens,
            SigningOut signingOut,
            KnownPages knownPages,
            IdentityProvider provider,
            ProviderSignIn providerSignIn)
            throws Exception {
        if (provider.exists()) {
            comeInByProvider(http, provider, providerSignIn);
        }
        // Given as the only manager: a provider that is found by itself as well would be asked twice and count twice.
        return http.authenticationManager(manager(passwords, provider))
                // Which page asks for what stands at the page, see AccessCheck. Before it, whoever has not signed in
                // does not even learn which addresses there are.
                .authorizeHttpRequests(requests -> requests.anyRequest().access(knownPages))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, thrown) -> AccessCheck.refuse(request, response)))
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .defaultSuccessUrl("/sign-in/done", true)
                        .failureUrl("/sign-in?refused"))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(signingOut)
                        .logoutSuccessUrl("/?signed-out"))
                .addFilterBefore(new TokenSignIn(tokens), UsernamePasswordAuthenticationFilter.class)
                // A program that shows a token has no session whose rights another site could borrow.
                .csrf(csrf -> csrf.ignoringRequestMatchers(TokenSignIn::showsToken))
                .httpBasic(basic -> basic.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
                        .httpStrictTransportSecurity(Customizer.withDefaults()))
                .build();
    }

    private static ProviderManager manager(PasswordSignIn passwords, IdentityProvider provider) {
        return provider.exists()
                ? new ProviderManager(
                        passwords,
                        new OidcAuthorizationCodeAuthenticationProvider(
                                new RestClientAuthorizationCodeTokenResponseClient(),
                                request -> new DefaultOidcUser(List.of(), request.getIdToken())))
                : new ProviderManager(passwords);
    }

    /** Who somebody is, is all that is asked of the agency's sign-in: no name, no address, no roles. */
    private static void comeInByProvider(HttpSecurity http, IdentityProvider provider, ProviderSignIn signIn)
            throws Exception {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(provider.registrations())
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(go -> go.baseUri(IdentityProvider.GO_BASE))
                .redirectionEndpoint(back -> back.baseUri(IdentityProvider.BACK))
                .successHandler(signIn)
                .failureUrl("/sign-in?provider"));
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        DelegatingPasswordEncoder encoder =
                new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));
        return encoder;
    }

    @Bean
    static AccessTable accessTable() {
        return AccessTable.shipped();
    }
}
