package commonweal.office.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of the office behind a proxy. */
class PublicAddressTest {

    private static PublicAddress of(String url) {
        return PublicAddress.of(Map.of("COMMONWEAL_URL", url)).orElseThrow();
    }

    @Test
    void a01_without_one_no_proxy_is_believed() {
        assertThat(PublicAddress.of(Map.of())).isEmpty();
        assertThat(PublicAddress.of(Map.of("COMMONWEAL_URL", " "))).isEmpty();
    }

    @Test
    void a02_with_one_the_cookie_goes_by_tls_to_this_host_only() {
        assertThat(of("https://office.example.org/").url()).isEqualTo("https://office.example.org");
        assertThat(of("https://office.example.org").settings())
                .containsEntry("server.servlet.session.cookie.secure", true)
                .containsEntry("server.servlet.session.cookie.name", "__Host-commonweal");
    }

    @Test
    void a03_only_a_proxy_on_this_machine_is_believed() {
        Pattern believed = Pattern.compile((String) of("https://office.example.org")
                .settings()
                .getOrDefault("server.tomcat.remoteip.internal-proxies", ""));

        assertThat("127.0.0.1").matches(believed);
        assertThat("0:0:0:0:0:0:0:1").matches(believed);
        assertThat("10.0.0.7").doesNotMatch(believed);
        assertThat("127.0.0.1.example.org").doesNotMatch(believed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "office.example.org",
                "http://office.example.org",
                "https://office.example.org/path",
                "https:// x"
            })
    void b01_what_is_no_such_address_is_refused_with_what_must_hold(String url) {
        assertThatThrownBy(() -> of(url)).hasMessageContaining("with https and without a path");
    }
}
