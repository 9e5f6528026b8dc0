package commonweal.run;

/** The version of this build, as its jar's manifest states it. */
public final class EngineVersion {

    private EngineVersion() {}

    /** The version, or {@code (not packaged)} where the classes do not come from a jar. */
    public static String text() {
        String version = EngineVersion.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
