package voicemap.cli;

/** The exit codes, as --help lists them. */
final class Exit {
    static final int DONE = 0;
    static final int FOUND = 1;
    static final int UNUSABLE = 2;
    static final int OUR_FAULT = 3;

    /** What a shell says of a program whose reader had enough: 128 and the number of SIGPIPE. */
    static final int CLOSED_PIPE = 141;

    private Exit() {}
}
