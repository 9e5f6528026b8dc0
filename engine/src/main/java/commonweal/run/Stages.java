package commonweal.run;

/** Is told how far a run has come, for whoever shows it to a person. */
public interface Stages {

    /** Tells no one. */
    Stages UNSEEN = (stage, done, total) -> {};

    /**
     * The run is at this point; may be called by several threads at once.
     *
     * @param stage what it is doing, for example {@code Judging}
     * @param done how much of the stage is done
     * @param total how much there is; 0 if that is not known
     */
    void at(String stage, int done, int total);

    /** A stage begins of which nobody knows how long it is. */
    default void begin(String stage) {
        at(stage, 0, 0);
    }
}
