namespace Autoencoders;

/// <summary>The declared loss as one score among several.</summary>
internal sealed class LossScore : IRowScore
{
    public double Of(JointRow row, Span<double> scratch) => row.Loss;
}
