package commonweal.office.site;

import commonweal.office.access.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the figures come from, what they are not, and what the words mean. */
@Controller
class AboutTheData {

    @GetMapping("/about-the-data")
    @OpenToAll("Says where what is shown comes from; shows no figure.")
    String about() {
        return "site/about-the-data";
    }
}
