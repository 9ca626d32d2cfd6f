namespace Autoencoders.Reporting.Drawing;

/// <summary>Values along one side of a chart, evenly or by their logarithms.</summary>
internal sealed class Axis
{
    private const int TickCount = 5;

    private readonly double _start;
    private readonly double _length;

    private Axis(double low, double high, bool isLogarithmic, IReadOnlyList<double> ticks)
    {
        (Low, High, IsLogarithmic, Ticks) = (low, high, isLogarithmic, ticks);
        _start = Scale(low);
        _length = Scale(high) - _start;
    }

    public double Low { get; }

    public double High { get; }

    public bool IsLogarithmic { get; }

    /// <summary>Round values, in rising order, to label.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>The place of a value: 0 at the low end, 1 at the high end.</summary>
    public double Place(double value) => (Scale(value) - _start) / _length;

    /// <summary>The value at a place.</summary>
    public double Value(double place)
    {
        double scaled = _start + (place * _length);
        return IsLogarithmic ? Math.Pow(10, scaled) : scaled;
    }

    /// <summary>An even axis over the values, widened to where it has a length.</summary>
    public static Axis Even(double low, double high)
    {
        if (!(high > low))
            (low, high) = (low - Widening(low), high + Widening(high));
        return Even(low, high, RoundUp((high - low) / TickCount));
    }

    /// <summary>An even axis over numbers of things, whose labels are whole.</summary>
    public static Axis Whole(int low, int high) =>
        Even(low, Math.Max(high, low + 1), Math.Max(RoundUp((double)(high - low) / TickCount), 1));

    private static Axis Even(double low, double high, double step)
    {
        List<double> ticks = [];
        for (double k = Math.Ceiling(low / step - 1e-9); k * step <= high + (1e-9 * step); k++)
            ticks.Add(k * step);
        return new Axis(low, high, isLogarithmic: false, ticks);
    }

    /// <summary>A logarithmic axis over values above 0.</summary>
    public static Axis Logarithmic(double low, double high)
    {
        if (!(high > 1.01 * low))
            (low, high) = (low / 1.1, high * 1.1);
        double decades = Math.Log10(high / low);
        double[] steps = decades < 1.5 ? [1, 2, 3, 5, 7] : decades < 4 ? [1, 3] : [1];
        int every = Math.Max(1, (int)Math.Ceiling(decades / 6));
        List<double> ticks = [];
        for (int decade = (int)Math.Floor(Math.Log10(low)); decade <= Math.Log10(high); decade++)
        {
            if (decade % every == 0)
                ticks.AddRange(steps.Select(step => step * Math.Pow(10, decade)).Where(tick => tick >= low && tick <= high));
        }

        return new Axis(low, high, isLogarithmic: true, ticks);
    }

    private double Scale(double value) => IsLogarithmic ? Math.Log10(value) : value;

    private static double Widening(double value) => value == 0 ? 1 : Math.Abs(value) / 10;

    // The number itself or the next one above of the form 1, 2 or 5 times a power of ten.
    private static double RoundUp(double step)
    {
        if (!(step > 0))
            return 0;
        double power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        double factor = step / power;
        return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
    }
}
