package commonweal.browser;

/**
 * A page as somebody meets it.
 *
 * @param who an account of the demo, or {@link Visits#NOBODY}
 * @param address its address
 * @param status the status it answers with
 */
record Place(String who, String address, int status) {

    static Place of(String who, String address) {
        return new Place(who, address, 200);
    }

    @Override
    public String toString() {
        return address + " as " + (who.isEmpty() ? "the public" : who);
    }
}
