using Autoencoders;

namespace Anomalies.Mixed;

// The same hidden layer and code for both: the first reads the columns as what they are, the second one value for each category.

/// <summary>Reads the columns of the table of orders.</summary>
[Autoencoder(12, 64, 8)]
[Cyclic(24, Name = "placed (hour)")]
[Cyclic(7, Name = "placed (weekday)")]
[Categorical(9, Name = "country")]
[Categorical(7, Name = "currency")]
[Categorical(41, Embedding = 7, Name = "product")]
[Categorical(9, Name = "department")]
[Categorical(5, Name = "carrier")]
[Numeric("quantity", "weight", "price")]
[Binary("express", "invoice")]
public sealed partial class OrdersNetwork;

/// <summary>Reads the same columns as one-hot numbers, and has their squared error.</summary>
[Autoencoder(80, 64, 8)]
public sealed partial class OneHotNetwork;
