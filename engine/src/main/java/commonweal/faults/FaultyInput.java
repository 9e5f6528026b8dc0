package commonweal.faults;

/** An input that cannot be used; carries every fault found, not only the first. */
public final class FaultyInput extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Faults faults;

    /** Carries these faults. */
    public FaultyInput(Faults faults) {
        super(faults.all().size() + " faults in the input");
        this.faults = faults;
    }

    /** All faults, warnings included. */
    public Faults faults() {
        return faults;
    }
}
