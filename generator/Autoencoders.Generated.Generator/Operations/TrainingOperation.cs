using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Operations;

/// <summary>One operation of a training step: some calls in one of its stages.</summary>
/// <param name="Layer">The number of the layer that it is done to.</param>
internal abstract record TrainingOperation(int Layer)
{
    public abstract void Write(StepWriter step);
}
