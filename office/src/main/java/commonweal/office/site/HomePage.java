package commonweal.office.site;

import commonweal.office.access.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page, for everybody. */
@Controller
class HomePage {

    @GetMapping("/")
    @Requires("printed.view")
    String home() {
        return "site/home";
    }
}
