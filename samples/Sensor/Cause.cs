using Autoencoders;

namespace Sensor;

/// <summary>The sensor that strays furthest from what the others say of it.</summary>
/// <param name="Sensor">Its place in a row.</param>
/// <param name="Offset">By how much it shows more than is expected, in its unit: the mean over the rows.</param>
/// <param name="Growth">Its mean squared error, as a multiple of that of a sound machine.</param>
internal readonly record struct Cause(int Sensor, double Offset, double Growth)
{
    /// <summary>Asks a number of rows: what drifts hides in the noise of a single one.</summary>
    public static Cause Of(Dataset rows, AnomalyDetector<SensorAutoencoder> detector)
    {
        Span<FeatureContribution> contributions = stackalloc FeatureContribution[Machine.SensorCount];
        Span<Cause> causes = stackalloc Cause[Machine.SensorCount];
        for (int row = 0; row < rows.Count; row++)
        {
            detector.Explain(rows[row], contributions);
            foreach (FeatureContribution part in contributions)
            {
                Cause cause = causes[part.Feature];
                causes[part.Feature] = new Cause(
                    part.Feature,
                    cause.Offset + ((part.Value - part.Expected) / rows.Count),
                    cause.Growth + (part.Error / part.TypicalError / rows.Count));
            }
        }

        Cause largest = causes[0];
        foreach (Cause cause in causes)
            largest = cause.Growth > largest.Growth ? cause : largest;
        return largest;
    }
}
