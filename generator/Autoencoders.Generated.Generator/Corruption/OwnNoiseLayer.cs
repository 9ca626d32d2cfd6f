using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Corruption;

/// <summary>Noise that the user has written, as a struct whose full name is known.</summary>
internal sealed record OwnNoiseLayer(Shape Input, string Type) : CorruptionLayer(Input)
{
    public override EquatableArray<Fact> Facts => new([Fact.Of("noise", Shown)]);

    protected override string Formula => $"inputs with the noise of {Shown}";

    /// <summary>The type as documentation comments can hold it.</summary>
    private string Shown => Type.Replace("global::", "").Replace('<', '{').Replace('>', '}');

    protected override string Call => $"SampleNoise.Apply<{Type}>(ref inputs, ref outputs, firstRow, rows, {Input.Length}, key)";
}
