namespace Autoencoders.Generator.Operations;

/// <summary>From samples to the input of an inner level of a stacked autoencoder, through the frozen layers before it.</summary>
internal sealed record EncodeOperation() : TrainingOperation(Layer: 1)
{
    public override void Write(StepWriter step) => step.Call(
        $"EncodeTo{step.Plan.Level!.Name}", Argument.To("parameters"), Argument.To("sample"), Argument.To("input"), step.Rows);
}
