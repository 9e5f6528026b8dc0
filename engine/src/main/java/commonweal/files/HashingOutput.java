package commonweal.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on and knows the hash of all that has passed. */
public final class HashingOutput extends FilterOutputStream {

    private final MessageDigest digest;

    /** Passes bytes on to this stream. */
    public HashingOutput(OutputStream out) {
        super(out);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        digest.update((byte) b);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    /** The hash of everything written, as {@link ContentHash} writes it; to be asked once, at the end. */
    public String hash() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
