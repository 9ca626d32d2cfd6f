namespace Autoencoders.Generator.Planning;

/// <summary>The order in which weights lie in a block.</summary>
internal enum WeightFormat
{
    /// <summary>As the layer trains them: those of a dense layer as [inputs][outputs].</summary>
    Trained,

    /// <summary>In the panels in which products of batches read a matrix, as <c>PackedMatrix</c> of the library makes them.</summary>
    Panels,
}
