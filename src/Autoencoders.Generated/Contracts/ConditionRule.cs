namespace Autoencoders;

/// <summary>The answers of contracts to a condition that a network does not take, and to the lack of one that it takes.</summary>
internal static class ConditionRule
{
    /// <summary>Refuses the values of a condition where a network takes none.</summary>
    /// <exception cref="ArgumentException">There are values.</exception>
    public static void RefuseAny(ReadOnlySpan<float> condition, string name)
    {
        if (!condition.IsEmpty)
            throw new ArgumentException($"'{name}' has {condition.Length} values; this network takes no condition.", name);
    }

    /// <summary>The exception of a member without a condition that a network does not have.</summary>
    public static Exception Missing<TNetwork>()
        where TNetwork : class, INetwork<TNetwork> => TNetwork.ConditionLength > 0
        ? new ArgumentException($"This network takes a condition of {TNetwork.ConditionLength} values beside each sample; pass it too.")
        : new NotSupportedException($"{typeof(TNetwork).Name} implements this member neither with a condition nor without one.");
}
