namespace Autoencoders.Benchmarks.Peers;

/// <summary>One way to compute a case, made for that case and ready to run.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>How the reports name it.</summary>
    string Name { get; }

    /// <summary>What one call gives, to be compared before peers are timed: the reconstructions, or the loss of a step.</summary>
    float[] Answer();

    /// <summary>
    /// Computes the case a number of times. The loop is the peer's own, so that small works are not charged for a virtual call.
    /// </summary>
    void Run(int calls);

    /// <summary>The longest run before a rest is due.</summary>
    int CallsBeforeRest => int.MaxValue;

    /// <summary>Housekeeping that is not timed.</summary>
    void Rest()
    {
    }
}
