namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>A code that consists of indices, between encoder and decoder: no layer of either.</summary>
internal abstract record IndexedReference : LayerReference
{
    /// <summary>The number of different indices.</summary>
    public abstract int CodebookSize { get; }

    public override bool EndsEncoder => true;

    public override bool Activates => false;

    public override bool TakesModuleNumber => false;

    public override string? ModuleName => "code";

    public override SampleShape Output(SampleShape input) => input;

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        throw new InvalidOperationException("A decoder has nothing in place of a code.");
}
