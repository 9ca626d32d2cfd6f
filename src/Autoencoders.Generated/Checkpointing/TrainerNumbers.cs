using System.Globalization;
using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>All that a trainer remembers between steps beside blocks of floats, as JSON in a file.</summary>
internal sealed record TrainerNumbers
{
    /// <summary>The learning rate of the optimiser.</summary>
    public required double LearningRate { get; init; }

    /// <summary>What the optimiser remembers beside its slots.</summary>
    public required double[] Optimizer { get; init; }

    /// <summary>The seed and the number of the last step of <c>Step</c>.</summary>
    public required int Seed { get; init; }

    /// <inheritdoc cref="Seed"/>
    public required long Step { get; init; }

    /// <summary>What has been learnt from; null where nothing was observed.</summary>
    public required OnlineNumbers? Online { get; init; }

    /// <summary>What can't be the numbers of a trainer whose optimiser has so many; null where all can.</summary>
    public string? Wrong(int optimizerNumbers)
    {
        FormattableString? wrong = this switch
        {
            { LearningRate: not (>= 0 and <= double.MaxValue) } => $"a learning rate of {LearningRate}",
            _ when Optimizer.Length != optimizerNumbers => $"{Optimizer.Length} numbers of an optimiser that has {optimizerNumbers}",
            _ when !Array.TrueForAll(Optimizer, double.IsFinite) => $"a number of the optimiser that is not finite",
            { Step: < 0 } => $"step {Step}",
            { Online.Step: < 0 } => $"online step {Online.Step}",
            { Online.Seen: < 0 or > Reservoir.MostSeen } => $"{Online.Seen} samples seen",
            _ => null,
        };
        return wrong?.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>Where online learning stands.</summary>
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
