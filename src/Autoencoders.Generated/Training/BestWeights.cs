namespace Autoencoders;

/// <summary>Remembers the epoch with the lowest validation loss, and the network as it was then.</summary>
internal sealed class BestWeights(EarlyStopping stopping, int stateLength)
{
    private float _lowest = float.PositiveInfinity;

    /// <summary>The best epoch, from 1; 0 before the first.</summary>
    public int Epoch { get; private set; }

    /// <summary>The network's state of that epoch; empty where it is not to be restored.</summary>
    public float[] State { get; } = stopping.RestoreBestWeights ? new float[stateLength] : [];

    /// <summary>Looks at an epoch and tells whether it is the best one so far, whose state is to be kept.</summary>
    public bool Look(int epoch, float loss)
    {
        if (!stopping.Improves(loss, _lowest))
            return false;
        (Epoch, _lowest) = (epoch, loss);
        return true;
    }

    /// <summary>True if training is to end behind an epoch.</summary>
    public bool IsOver(int epoch) => epoch - Epoch >= stopping.Patience;
}
