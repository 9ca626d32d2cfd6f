using Autoencoders;

namespace Samples;

/// <summary>Gray images of one size, with pixels from 0 to 1, to learn from and to be judged by.</summary>
/// <param name="Name">What the images are, for people.</param>
/// <param name="Training">One image a row, pixels row by row.</param>
/// <param name="Validation">Images that training never sees.</param>
/// <param name="Height">The rows of pixels of one image.</param>
/// <param name="Width">The pixels of one row.</param>
internal sealed record ImageSet(string Name, Dataset Training, Dataset Validation, int Height, int Width);
