using Autoencoders;

namespace Recommender;

/// <summary>
/// AutoRec (Sedhain et al., 2015), by users: what somebody thinks of 512 items, most of which he has not rated, through 48 numbers and
/// back to what he would think of all. In training half of the ratings that are there are hidden as well, so that the network learns to
/// tell ratings that it does not see.
/// </summary>
[Autoencoder(Missing = Missing.Masked)]
[Input(512)]
[Corruption(Noise.Masking, 0.5f)]
[Code(48, Activation.Sigmoid, L2 = 0.0002f)]
[Dense(512, Activation.Identity, L2 = 0.0002f)]
public sealed partial class RatingAutoencoder;
