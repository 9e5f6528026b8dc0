package commonweal.browser;

/** The leader of a district that has nothing to do with what is tried: an account is opened and taken into use as any other. */
final class OtherDistrict {

    static final String LEADER = "leader-of-brockton";

    private static final String PASSWORD = "only for tests of the office";

    private OtherDistrict() {}

    /** An administrator opens the account, and its owner chooses a password. */
    static void opens(Visits visits) {
        if (visits.knows(LEADER)) {
            return;
        }
        String link;
        try (Visit administrator = visits.by("administrator")) {
            administrator.go("/accounts");
            administrator.page().locator("#name").fill(LEADER);
            administrator.page().locator("#displayName").fill("Leader of Brockton, sample");
            administrator.page().locator("#open-role").selectOption("district_leader");
            administrator.page().locator("#open-code").fill("00440000");
            administrator.page().locator("#open-organisation").fill("Brockton");
            administrator.page().locator("#open-reason").fill("Leads another district");
            administrator.press("Open the account").sees("Leader of Brockton, sample");
            administrator
                    .main()
                    .locator("section[aria-labelledby=link-heading] input[name=reason]")
                    .fill("First sign-in");
            administrator.press("Make a link").reads("A link, shown this once");
            link = administrator.main().locator(".usa-alert code").innerText();
        }
        try (Visit leader = visits.by(Visits.NOBODY)) {
            leader.go(link.substring(link.indexOf("/welcome/")));
            leader.page().locator("#password").fill(PASSWORD);
            leader.page().locator("#again").fill(PASSWORD);
            leader.press("Set it").sees("Sign in");
        }
        visits.keepPassword(LEADER, PASSWORD);
    }
}
