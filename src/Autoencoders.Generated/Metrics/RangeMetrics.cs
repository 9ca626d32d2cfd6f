namespace Autoencoders;

/// <summary>The verdicts on a labeled series, counted by faults and alarms: a fault is one event, however many rows it lasts.</summary>
/// <param name="Faults">The number of faults: runs of anomalous rows.</param>
/// <param name="FoundFaults">The faults with at least one row that was called an anomaly.</param>
/// <param name="Alarms">The number of alarms: runs of rows that were called anomalies.</param>
/// <param name="FalseAlarms">The alarms that meet no fault.</param>
/// <param name="Precision">
/// The range-based precision (Tatbul et al. 2018, flat bias, no factor of cardinality): the mean over alarms of the share of their rows that
/// are anomalous; NaN without an alarm.
/// </param>
/// <param name="Recall">
/// The range-based recall (Tatbul et al. 2018): the mean over faults of <c>existence</c> for a fault that was found at all, and the rest for
/// the share of its rows that were called anomalies; NaN without a fault.
/// </param>
/// <param name="MeanDelay">The mean over found faults of the rows from the first of the fault to the first call in it; NaN without any.</param>
public readonly record struct RangeMetrics(
    int Faults, int FoundFaults, int Alarms, int FalseAlarms, double Precision, double Recall, double MeanDelay)
{
    /// <summary>The harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>; 0 if both are 0.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
