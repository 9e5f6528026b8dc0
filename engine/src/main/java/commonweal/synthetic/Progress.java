package commonweal.synthetic;

/** Is told how far the making of a state has come. */
@FunctionalInterface
public interface Progress {

    /** Tells no one. */
    Progress UNSEEN = (stage, done, total) -> {};

    /**
     * It is at this point.
     *
     * @param stage what is being done
     * @param done how much of it is done
     * @param total how much there is; 0 if that is not known
     */
    void at(String stage, int done, int total);
}
