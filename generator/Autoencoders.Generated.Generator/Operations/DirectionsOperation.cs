using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>Random directions, which the encoder's first layer reads as tangents.</summary>
internal sealed record DirectionsOperation(int Layer) : TrainingOperation(Layer)
{
    public override void Write(StepWriter step)
    {
        ValuePlan directions = step.Contraction.Directions!;
        step.Lines(
            [], "", "// Contraction: random directions go through the encoder as tangents, and their derivatives back.");
        step.Call(
            "RandomSigns.Fill",
            Argument.To(directions),
            step.FirstRowTimes(directions.Width),
            step.RowsTimes(directions.Width),
            $"workspace.NoiseKey({step.Contraction.Last})");
    }
}
