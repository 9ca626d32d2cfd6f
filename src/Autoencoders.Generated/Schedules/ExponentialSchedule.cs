using System.Globalization;

namespace Autoencoders;

/// <summary>
/// Multiplies the learning rate by gamma after every step, so that the factor is <c>gammaᵗ</c> after t whole steps; PyTorch's
/// <c>ExponentialLR</c>. With a gamma above 1 it grows, as the search for a good learning rate wants it.
/// </summary>
public sealed record ExponentialSchedule : ISchedule
{
    private readonly double _gamma;

    /// <summary>Chooses the decay.</summary>
    /// <param name="gamma">What the learning rate is multiplied by: finite, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gamma"/> is outside its range.</exception>
    public ExponentialSchedule(double gamma) => _gamma = ScheduleNumber.Ratio(gamma, nameof(gamma));

    /// <inheritdoc/>
    public double Factor(double time) => WholePower.Of(_gamma, (long)ScheduleNumber.Time(time));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"ExponentialSchedule(gamma {_gamma})");
}
