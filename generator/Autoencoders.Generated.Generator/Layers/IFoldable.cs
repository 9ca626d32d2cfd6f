namespace Autoencoders.Generator.Layers;

/// <summary>A layer whose weights can take over the factors of a batch normalization behind it.</summary>
internal interface IFoldable : ITrained
{
    /// <summary>Its weights as rows of one weight for each output channel; 0 where they are not.</summary>
    int WeightRows { get; }
}
