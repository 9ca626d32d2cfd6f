namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer with random numbers in training that are a function of a key and the row: its forward method in training and its backward method
/// take <c>firstRow, rows, key</c> instead of <c>rows</c>.
/// </summary>
internal interface INoise : ITrainsApart;
