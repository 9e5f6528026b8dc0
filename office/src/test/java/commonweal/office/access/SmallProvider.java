package commonweal.office.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** A sign-in that speaks OpenID Connect, as small as one can be: it lets everybody in as whom it was told to. */
final class SmallProvider implements AutoCloseable {

    static final String CLIENT = "commonweal-test";
    static final String SECRET = "a secret between the two";

    private static final int SECONDS = 300;

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> asked = new HashMap<>();
    private String subject = "nobody";
    private boolean forged;

    SmallProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("the-key").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whoever comes next is this one. */
    void nextIs(String someone) {
        subject = someone;
    }

    /** Its next answer is signed by somebody else. */
    void nextIsForged() {
        forged = true;
    }

    /** What somebody's browser would do: sign in there, and come back. Returns the address it is sent back to. */
    URI signIn(String authorize) {
        Map<String, String> parameters = UriComponentsBuilder.fromUriString(authorize)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        Map<String, String> decoded = new HashMap<>();
        parameters.forEach(
                (name, value) -> decoded.put(name, java.net.URLDecoder.decode(value, StandardCharsets.UTF_8)));
        String code = "code-" + asked.size();
        asked.put(code, decoded);
        return UriComponentsBuilder.fromUriString(decoded.getOrDefault("redirect_uri", ""))
                .queryParam("code", code)
                .queryParam("state", parameters.get("state"))
                .build(true)
                .toUri();
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> parameters = UriComponentsBuilder.newInstance()
                .query(form)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        Map<String, String> question = asked.remove(parameters.get("code"));
        if (question == null || parameters.get("code_verifier") == null) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        answer(exchange, """
                {"access_token": "not used", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
                """.formatted(idToken(question.getOrDefault("nonce", ""))));
    }

    private String idToken(String nonce) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer())
                            .subject(subject)
                            .audience(CLIENT)
                            .claim("nonce", nonce)
                            .issueTime(Date.from(Instant.now()))
                            .expirationTime(Date.from(Instant.now().plusSeconds(SECONDS)))
                            .build());
            token.sign(new RSASSASigner(forged ? new RSAKeyGenerator(2048).generate() : key));
            forged = false;
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
