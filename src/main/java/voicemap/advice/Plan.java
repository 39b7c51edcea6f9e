package voicemap.advice;

import java.time.LocalDate;
import java.util.List;

/**
 * What must be there first, in an order in which it can be done.
 *
 * @param held prerequisites that are there already
 * @param daysFrom working days of the critical path at best
 * @param daysTo working days of the critical path at worst
 * @param goLive the day it must be live, or null
 * @param daysLeft working days from today to that day
 */
public record Plan(
        List<Step> steps,
        List<String> held,
        List<String> criticalPath,
        int daysFrom,
        int daysTo,
        LocalDate goLive,
        int daysLeft) {
    public Plan {
        steps = List.copyOf(steps);
        held = List.copyOf(held);
        criticalPath = List.copyOf(criticalPath);
    }
}
