package voicemap.fact;

/** How long a campaign takes, and how long it may take. */
public final class Campaigns {
    private static final int SECONDS = 3_600;
    private static final int MINUTES = 60;

    private Campaigns() {}

    /** The hours in which all its calls can be started; NaN where the design says no rate, or not how many there are. */
    public static double needed(Part campaign) {
        return campaign.number("calls") * rounds(campaign) / rate(campaign) / SECONDS;
    }

    /** How often the list is gone through in one day: further attempts may as well come on later days. */
    private static double rounds(Part campaign) {
        double apart = campaign.number("retry-hours");
        double fit = apart > 0 ? 1 + Math.floor(there(campaign) / apart) : 1;
        double attempts = campaign.number("attempts");
        return attempts < fit ? attempts : Double.isNaN(attempts) ? 1 : fit;
    }

    /** The hours it has; NaN where the design does not say. */
    public static double there(Part campaign) {
        double within = campaign.number("within-hours");
        return Double.isNaN(within) ? clock(campaign.value("until")) - clock(campaign.value("from")) : within;
    }

    /** What is wrong, with the numbers. */
    public static String say(Part campaign) {
        double rounds = rounds(campaign);
        String attempts = rounds > 1 ? " in " + Figure.show(rounds) + " attempts" : "";
        return Figure.show(campaign.number("calls")) + " calls" + attempts + " at " + Figure.show(rate(campaign))
                + " a second take " + Figure.show(Math.ceil(needed(campaign) * 10) / 10) + " hours, and there are "
                + Figure.show(there(campaign));
    }

    /** Calls a second: what the account is allowed, or fewer where they are sent slower; NaN where neither is said. */
    private static double rate(Part campaign) {
        double allowed = campaign.number("account-rate");
        double sent = campaign.number("calls-per-second");
        return Double.isNaN(allowed) || sent < allowed ? sent : allowed;
    }

    private static double clock(String time) {
        int colon = time.indexOf(':');
        if (colon < 1) return Double.NaN;
        try {
            return Integer.parseInt(time.substring(0, colon))
                    + Integer.parseInt(time.substring(colon + 1)) / (double) MINUTES;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
