namespace Autoencoders;

/// <summary>The norms of the gradients of an epoch, as far as they were measured.</summary>
internal sealed class GradientNorms
{
    /// <summary>The updates of the epoch.</summary>
    public long Updates { get; set; }

    /// <summary>The number of measured norms.</summary>
    public long Measured { get; set; }

    /// <summary>The sum of the norms measured.</summary>
    public double Sum { get; set; }

    /// <summary>The mean of the norms measured; 0 before the first.</summary>
    public double Mean => Measured == 0 ? 0 : Sum / Measured;

    /// <summary>Adds a norm.</summary>
    public void Add(double norm)
    {
        Sum += norm;
        Measured++;
    }

    /// <summary>Begins an epoch.</summary>
    public void Clear() => (Updates, Measured, Sum) = (0, 0, 0);
}
