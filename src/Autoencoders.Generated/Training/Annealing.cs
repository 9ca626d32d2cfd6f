using System.Globalization;

namespace Autoencoders;

/// <summary>
/// The annealing of the loss terms other than the reconstruction in <see cref="Trainer{TNetwork}.Fit"/>: a factor from 0 to 1, beside their
/// weights. A variational code then learns to carry information before it has to look like noise.
/// </summary>
/// <remarks>The factor is a function of the epochs done and of nothing else. Validation always measures the whole loss.</remarks>
public readonly record struct Annealing
{
    private readonly int _cycles;
    private readonly double _epochs;
    private readonly double _ratio;

    private Annealing(int cycles, double epochs, double ratio)
    {
        _cycles = cycles;
        _epochs = epochs;
        _ratio = ratio;
    }

    /// <summary>All terms at their full weights from the first step.</summary>
    public static Annealing None => default;

    /// <summary>A straight line from 0 to 1, then 1 (Bowman et al., 2016).</summary>
    /// <param name="epochs">How many epochs the line lasts, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epochs"/> is not above 0 or not finite.</exception>
    public static Annealing Linear(double epochs) => Cyclical(1, epochs, ratio: 1);

    /// <summary>Equal cycles, in each of which the factor rises from 0 to 1 and stays there; then 1 (Fu et al., 2019).</summary>
    /// <param name="cycles">The number of cycles, at least 1.</param>
    /// <param name="epochs">How many epochs all cycles together last, above 0.</param>
    /// <param name="ratio">The part of a cycle in which the factor rises, above 0 and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static Annealing Cyclical(int cycles, double epochs, double ratio = 0.5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cycles, 1);
        if (!(epochs > 0) || !double.IsFinite(epochs))
            throw new ArgumentOutOfRangeException(nameof(epochs), epochs, "The epochs of annealing must be above 0 and finite.");
        if (ratio is not (> 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "The rising part of a cycle must be above 0 and at most 1.");
        return new Annealing(cycles, epochs, ratio);
    }

    /// <summary>The factor of the step that begins when so many epochs are done.</summary>
    /// <param name="epochs">The epochs done, 0 or more; 1.5 in the middle of the second one.</param>
    public float Factor(double epochs)
    {
        if (!(epochs < _epochs))
            return 1f;
        double cycles = epochs * _cycles / _epochs;
        return (float)Math.Min((cycles - Math.Floor(cycles)) / _ratio, 1);
    }

    /// <summary>The schedule in words.</summary>
    public override string ToString() => _cycles switch
    {
        0 => "none",
        1 when _ratio == 1 => string.Create(CultureInfo.InvariantCulture, $"linear over {_epochs} epochs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{_cycles} cycles over {_epochs} epochs, rising for {_ratio:P0} of each"),
    };
}
