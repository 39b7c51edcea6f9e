package voicemap.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How long a search may take. An interrupt ends the search, not the answer: what is known by then is still shown. */
final class Patience {
    private static final int PRESET = 60;
    private static final int MOST = 86_400;
    private final CountDownLatch shown = new CountDownLatch(1);
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final long end;

    private Patience(int seconds) {
        this.end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    }

    /** Adds the option. */
    static void add(CommandSpec command) {
        command.addOption(Commands.option(
                int.class,
                "SECONDS",
                "Stop after this time and show what is proved by then. Default: " + PRESET + ".",
                "--timeout"));
    }

    /** The patience that was asked for; it runs from now on. */
    static Patience of(CommandSpec command) {
        Patience out = new Patience(number(command, "--timeout", PRESET, MOST));
        Runtime.getRuntime().addShutdownHook(new Thread(out::interrupt));
        return out;
    }

    /** The whole number an option was given, which must be between 1 and the most. */
    static int number(CommandSpec command, String option, int otherwise, int most) {
        int given = Commands.value(command, option, otherwise);
        if (given < 1 || given > most) {
            throw new ParameterException(
                    command.commandLine(), option + " is " + given + "; expected a number of 1 to " + most);
        }
        return given;
    }

    /** Whether the search has to end. */
    boolean over() {
        return interrupted.get() || System.nanoTime() > end;
    }

    /** Says that the answer is out. */
    void shown() {
        shown.countDown();
    }

    private void interrupt() {
        interrupted.set(true);
        try {
            shown.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
