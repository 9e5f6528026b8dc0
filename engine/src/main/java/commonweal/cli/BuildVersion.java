package commonweal.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, as its jar's manifest states it, and the Java it runs on. */
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = BuildVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "commonweal " + (version == null ? "(not packaged)" : version), "Java ${java.version} (${java.vendor})"
        };
    }
}
