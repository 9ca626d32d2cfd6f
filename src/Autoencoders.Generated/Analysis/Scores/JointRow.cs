namespace Autoencoders;

/// <summary>A row as the network sees it.</summary>
/// <param name="values">The values in network units; where one is missing, its reconstruction.</param>
/// <param name="differences">The differences to the reconstruction, 0 where a value is missing.</param>
/// <param name="code">The code.</param>
/// <param name="loss">The declared loss.</param>
internal readonly ref struct JointRow(
    ReadOnlySpan<float> values, ReadOnlySpan<float> differences, ReadOnlySpan<float> code, float loss)
{
    public ReadOnlySpan<float> Values { get; } = values;

    public ReadOnlySpan<float> Differences { get; } = differences;

    public ReadOnlySpan<float> Code { get; } = code;

    public float Loss { get; } = loss;

    /// <summary>True if the network made finite numbers of finite numbers.</summary>
    public bool IsFinite =>
        float.IsFinite(Loss) && NonFinite.IndexIn(Values) < 0 && NonFinite.IndexIn(Differences) < 0 && NonFinite.IndexIn(Code) < 0;
}
