using System.Globalization;
using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>All that a trainer remembers between steps beside blocks of floats, as JSON in a file.</summary>
internal sealed record TrainerNumbers
{
    /// <summary>The learning rate of the optimizer.</summary>
    public required double LearningRate { get; init; }

    /// <summary>The values of the optimizer's state outside its slots.</summary>
    public required double[] Optimizer { get; init; }

    /// <summary>The seed and the number of the last step of <c>Step</c>.</summary>
    public required int Seed { get; init; }

    /// <inheritdoc cref="Seed"/>
    public required long Step { get; init; }

    /// <summary>The state of online learning; null if nothing was observed.</summary>
    public required OnlineNumbers? Online { get; init; }

    /// <summary>The first number that can't belong to a trainer with this optimizer; null if all can.</summary>
    public string? Wrong(IOptimizer optimizer)
    {
        (double lowest, double highest) = optimizer.State.NumberRange ?? (double.MinValue, double.MaxValue);
        int length = optimizer.State.Numbers.Length;
        FormattableString? wrong = this switch
        {
            _ when !IsRate(optimizer, LearningRate) => $"a learning rate of {LearningRate}",
            _ when Optimizer.Length != length => $"{Optimizer.Length} numbers of an optimizer that has {length}",
            _ when Array.Find(Optimizer, number => !(number >= lowest && number <= highest)) is var number and not 0
                => $"{number} as a number of the optimizer",
            { Step: < 0 or > Reservoir.MostSeen } => $"step {Step}",
            { Online.Step: < 0 or > Reservoir.MostSeen } => $"online step {Online.Step}",
            { Online.Seen: < 0 or > Reservoir.MostSeen } => $"{Online.Seen} samples seen",
            _ => null,
        };
        return wrong?.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Which rates there are is known to the optimizer alone.</summary>
    private static bool IsRate(IOptimizer optimizer, double rate)
    {
        double own = optimizer.LearningRate;
        try
        {
            optimizer.LearningRate = rate;
            return double.IsFinite(rate);
        }
        catch (ArgumentException)
        {
            return false;
        }
        finally
        {
            optimizer.LearningRate = own;
        }
    }
}

/// <summary>The state of online learning.</summary>
internal sealed record OnlineNumbers
{
    /// <summary>The number of the last step.</summary>
    public required long Step { get; init; }

    /// <summary>The samples observed.</summary>
    public required long Seen { get; init; }

    /// <summary>The random numbers drawn to keep samples.</summary>
    public required ulong Kept { get; init; }

    /// <summary>The random numbers drawn to choose rows.</summary>
    public required ulong Drawn { get; init; }
}

/// <summary>Reads and writes <see cref="TrainerNumbers"/> without reflection; numbers survive bit for bit.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TrainerNumbers))]
internal sealed partial class TrainerJson : JsonSerializerContext;
